import { buildGazetteers } from '../training/build-gazetteers.ts'

buildGazetteers('../shared/data', 'shared/languages/sq/data')
