import type { Gender } from '../languages/speech-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Scene } from './finding.ts'

/** The gender of each person whose gender is known, by the entity's id. */
export type Genders = ReadonlyMap<string, Gender>

/** Each person's gender, from titles (`kryeministrja`), else from the given name. */
export function gendersOf({ reading, phrases }: Scene): Genders {
  const genders = new Map<string, Gender>()
  for (const { entity, gender } of phrases)
    if (entity?.type === 'person' && gender !== null) genders.set(entity.id, gender)
  for (const entity of reading.entities) {
    if (entity.type !== 'person' || genders.has(entity.id) || !entity.name.includes(' ')) continue
    const [given = ''] = entity.name.normalize('NFC').toLowerCase().split(' ')
    const gender = reading.data.genderOf(given)
    if (gender !== null) genders.set(entity.id, gender)
  }
  return genders
}

/** Whether a word of a known gender can't mean a person of another. */
export function contradicts(genders: Genders, gender: Gender | null, entity: Entity): boolean {
  const known = genders.get(entity.id)
  return gender !== null && known !== undefined && known !== gender
}
