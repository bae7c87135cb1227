/** Findings below this confidence are kept, but not shown unless asked for: here F1 on the gold set is best. */
export const DEFAULT_CONFIDENCE = 0.6
