/** The index of the first of some places, in text order, at a token or after it; their number where there is none. */
export function firstAtOrAfter(places: readonly { readonly at: number }[], token: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.at ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The places around a token: at most so many before it and after it, in text order. */
export function around<Place extends { readonly at: number }>(
  places: readonly Place[],
  token: number,
  { before, after }: { readonly before: number; readonly after: number },
): readonly Place[] {
  const index = firstAtOrAfter(places, token)
  return places.slice(Math.max(0, index - before), index + after)
}
