/** Runs of tokens that have features, half-open. */
export function stretches(
  features: readonly (Int32Array | undefined)[],
): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = []
  features.forEach((own, at) => {
    if (own === undefined) return
    const last = found.at(-1)
    if (last?.to === at) last.to = at + 1
    else found.push({ from: at, to: at + 1 })
  })
  return found
}

/** Where the run of ones ends that begins at a place; the place itself where there is none. */
export function endOfStretch(open: Uint8Array, from: number, length: number): number {
  let to = from
  while (to < length && open[to] === 1) to++
  return to
}
