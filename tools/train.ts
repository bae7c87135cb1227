import { join } from 'node:path'
import { buildGazetteers } from '../training/build-gazetteers.ts'
import { readAnnotations, readGold, readTexts } from '../training/documents.ts'
import { packTagger, writeTagger } from '../training/pack-tagger.ts'

const PACK_DATA = 'shared/languages/sq/data'

// usage: npm run train [-- FOLDER]   FOLDER holds data/ and gold/; ../shared unless told
const folder = process.argv[2] ?? '../shared'
const data = join(folder, 'data')
const say = (message: string): void => {
  process.stderr.write(`${message}\n`)
}

say('Building word lists …')
buildGazetteers(data, PACK_DATA)
// read after the lists are written, since the features look words up in them
const { trainTagger } = await import('../training/train-tagger.ts')
const documents = [
  ...readGold(join(folder, 'gold', 'dev')),
  ...readAnnotations('training/annotations', readTexts(data), say),
]
say(`Training the tagger on ${String(documents.length)} documents …`)
const packed = packTagger(trainTagger(documents))
writeTagger(join(PACK_DATA, 'tagger.ts'), packed, 'annotated Albanian news')
say(`Wrote ${String(Math.round((packed.keys.length + packed.weights.length) / 1024))} KiB of weights.`)
