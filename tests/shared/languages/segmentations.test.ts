import { expect, it } from 'vitest'
import { languagePack } from '../../../shared/languages/index.ts'
import { segmentationOf } from '../../../shared/languages/segmentations.ts'

it.each(['sq', 'en', 'und', 'de'])('segmentationOf() is that of the pack: %s', language => {
  expect(segmentationOf(language)).toBe(languagePack(language).segmentation)
})
