import { describe, expect, it } from 'vitest'
import { told } from '../../support/told.ts'

describe('verbBeforeClause()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'finds a clause after a verb of speech',
      '{Agim Leka} tha se shkolla hapet të hënën.',
      ['indirect Agim Leka (Agim Leka) tha: shkolla hapet të hënën'],
    ],
    [
      'lets a time stand between verb and clause',
      '{Agim Leka} tha më herët se shkolla hapet.',
      ['indirect Agim Leka (Agim Leka) tha: shkolla hapet'],
    ],
    [
      'reads a fixed phrase',
      '{Agim Leka} ka bërë me dije se shkolla hapet.',
      ['indirect Agim Leka (Agim Leka) ka bërë me dije: shkolla hapet'],
    ],
    [
      'ends a clause where another verb of speech is joined on',
      '{Agim Leka} tha se shkolla hapet dhe shtoi se spitali mbyllet.',
      ['indirect Agim Leka (Agim Leka) tha: shkolla hapet', 'indirect Agim Leka (Agim Leka) shtoi: spitali mbyllet'],
    ],
    [
      'ends a clause before a gerund of speech',
      '{Agim Leka} tha se shkolla hapet, duke theksuar se mësuesit janë gati.',
      [
        'indirect Agim Leka (Agim Leka) tha: shkolla hapet',
        'indirect Agim Leka (Agim Leka) duke theksuar: mësuesit janë gati',
      ],
    ],
    [
      "gives a gerund at the head the main clause's subject",
      'Duke theksuar se mësuesit janë gati, {Agim Leka} tha se shkolla hapet.',
      [
        'indirect Agim Leka (Agim Leka) Duke theksuar: mësuesit janë gati',
        'indirect Agim Leka (Agim Leka) tha: shkolla hapet',
      ],
    ],
    [
      'keeps a denial that says something',
      '{Agim Leka} nuk e mohoi se shkolla hapet.',
      ['indirect Agim Leka (Agim Leka) mohoi: shkolla hapet'],
    ],
    [
      'finds an indirect question',
      '{Agim Leka} pyeti nëse shkolla hapet të hënën.',
      ['indirect Agim Leka (Agim Leka) pyeti: nëse shkolla hapet të hënën'],
    ],
    [
      'calls a clause with quoted words mixed',
      '{Agim Leka} tha se shkolla është “krenaria e gjithë fshatit tonë” prej vitesh.',
      ['mixed Agim Leka (Agim Leka) tha: shkolla është “krenaria e gjithë fshatit tonë” prej vitesh'],
    ],
    [
      'names a common noun as the source',
      'Autoritetet thanë se shkolla hapet.',
      ['indirect – (Autoritetet) thanë: shkolla hapet'],
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toEqual(expected)
  })

  it.each<readonly [string, string]>([
    ['leaves a comparison alone', '{Agim Leka} ka folur për një shkollë më të madhe se spitali.'],
    ['leaves a denied saying alone', '{Agim Leka} nuk tha se shkolla hapet.'],
    ['leaves a relative clause after the object alone', 'Pamjet tregojnë gjelin që vrapon në oborr.'],
    ['leaves a wish of the first person alone', 'Duhet të them se shkolla hapet.'],
    ["leaves a thing's proof doubtful", 'Shenjat tregojnë se dimri po vjen.'],
  ])('%s', (_, drawn) => {
    expect(told(drawn)).toEqual([])
  })
})
