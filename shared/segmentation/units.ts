const ROOM = new Uint16Array(1 << 14)

/**
 * A text's code units: a look at one of them costs less than a look into a string. What it gives is for reading at once:
 * short texts share one room.
 */
export function readUnits(text: string): Uint16Array {
  const units = text.length <= ROOM.length ? ROOM.subarray(0, text.length) : new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}
