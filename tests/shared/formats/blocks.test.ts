import { describe, expect, test } from 'vitest'
import { makeBlockWriter } from '../../../shared/formats/blocks.ts'

describe('makeBlockWriter()', () => {
  test('parts blocks by a blank line, lines by a line end', () => {
    const writer = makeBlockWriter()
    writer.breakBlock()
    writer.write('  një\n')
    writer.write(' dy\u00a0 ')
    writer.breakLine()
    writer.write('tri')
    writer.breakBlock()
    writer.breakBlock()
    writer.write(' katër ')
    expect(writer.finish()).toBe('një dy\ntri\n\nkatër')
  })

  test('keeps spaces of what is written verbatim, but for the line’s end', () => {
    const writer = makeBlockWriter()
    writer.writeVerbatim('  a   b  ')
    expect(writer.finish()).toBe('  a   b')
  })

  test('writes cells on one line, unless one holds more than a line', () => {
    const writer = makeBlockWriter()
    const row = (...cells: readonly string[]) => {
      writer.openRow()
      for (const cell of cells) {
        writer.openCell()
        for (const line of cell.split('|')) {
          writer.write(line)
          writer.breakBlock()
        }
        writer.closeCell()
      }
      writer.closeRow()
    }
    row('a', '', 'b')
    row('c', 'd|e')
    expect(writer.finish()).toBe('a\tb\n\nc\n\nd\n\ne')
  })

  test('writes an aside after the block that it stands in', () => {
    const writer = makeBlockWriter()
    writer.write('një')
    writer.openAside()
    writer.write('shënim')
    writer.closeAside()
    writer.write(' dy')
    writer.breakBlock()
    writer.write('tri')
    expect(writer.finish()).toBe('një dy\n\nshënim\n\ntri')
  })

  test('mends what is opened and never closed, or closed and never opened', () => {
    const writer = makeBlockWriter()
    writer.closeCell()
    writer.closeRow()
    writer.closeAside()
    writer.openRow()
    writer.openCell()
    writer.write('a')
    writer.openAside()
    writer.write('b')
    expect(writer.finish()).toBe('a\n\nb')
  })

  test('refuses a text over the limit as soon as it is', () => {
    const writer = makeBlockWriter()
    const write = () => {
      for (let at = 0; at < 30; at++) {
        writer.write('x'.repeat(1_000_000))
        writer.breakLine()
      }
    }
    expect(write).toThrow(expect.objectContaining({ code: 'object.too-large' }))
  })
})
