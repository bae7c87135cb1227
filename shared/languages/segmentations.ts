import { SEGMENTATION as EN } from './en/segmentation.ts'
import type { SegmentationData } from './segmentation-data.ts'
import { SEGMENTATION as SQ } from './sq/segmentation.ts'
import { SEGMENTATION as UND } from './und/segmentation.ts'

const SEGMENTATIONS: ReadonlyMap<string, SegmentationData> = new Map([
  ['sq', SQ],
  ['en', EN],
])

/** A pack's segmentation data alone, for those who cut texts into sentences and do nothing else: packs are heavy to load. */
export function segmentationOf(language: string): SegmentationData {
  return SEGMENTATIONS.get(language) ?? UND
}
