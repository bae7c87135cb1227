import { readFileSync, writeFileSync } from 'node:fs'
import { objectOf, parseObject } from '../json.ts'

/** Which event source mappings were switched off; kept in a file, so that they still are after a restart. */
export type Switches = {
  readonly read: (mappingId: string) => boolean
  readonly write: (mappingId: string, isEnabled: boolean) => void
}

/** Opens the file; where there is none, every mapping is on. */
export function openSwitches(file: string): Switches {
  const off = new Set(readOff(file))
  return {
    read: mappingId => !off.has(mappingId),
    write: (mappingId, isEnabled) => {
      if (isEnabled) off.delete(mappingId)
      else off.add(mappingId)
      writeFileSync(file, JSON.stringify({ off: Object.fromEntries([...off].map(id => [id, true])) }))
    },
  }
}

function readOff(file: string): readonly string[] {
  try {
    return Object.keys(objectOf(parseObject(readFileSync(file, 'utf8'))['off']))
  } catch {
    return []
  }
}
