import type { Position } from '../../shared/store/page.ts'

const LONGEST = 1500

/** A place in a list as it stands in an address. */
export function toCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** The place in an address; the beginning of the list where there is none, or one that no page has given. */
export function fromCursor(cursor: string | undefined): Position | null {
  if (cursor === undefined || cursor.length > LONGEST) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return isPosition(value) ? value : null
  } catch {
    return null
  }
}

function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const members = Object.values(value)
  return members.length > 0 && members.every(isSortValue)
}

function isSortValue(value: unknown): boolean {
  return typeof value === 'string' ? value !== '' : Number.isSafeInteger(value)
}
