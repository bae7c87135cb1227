import { CfnOutput, Stack, type App } from 'aws-cdk-lib'
import { CeilingGate } from './ceiling.ts'
import type { Settings } from './config.ts'
import { Console } from './console.ts'
import { Following } from './following.ts'
import { Ingestion } from './ingestion.ts'
import { Monitoring } from './monitoring.ts'
import { Query } from './query.ts'
import { Replay } from './replay.ts'
import { Storage } from './storage.ts'
import { Subscriptions } from './subscriptions.ts'

/** Fjala in AWS: what is stored, what fills it, what answers, what watches. */
export class FjalaStack extends Stack {
  constructor(app: App, id: string, { settings }: { readonly settings: Settings }) {
    super(app, id, { description: 'Fjala: drop a document into a bucket, ask who said what' })
    const storage = new Storage(this, 'Storage', settings)
    const ingestion = new Ingestion(this, 'Ingestion', { storage, environment: settings.environment })
    new CeilingGate(this, 'Spending', {
      storage,
      parseSource: ingestion.parseSource,
      environment: settings.environment,
    })
    const following = new Following(this, 'Following', { storage, extractQueue: ingestion.extractQueue })
    const subscriptions = new Subscriptions(this, 'Subscriptions', { storage, ...settings })
    const query = new Query(this, 'Query', { storage, settings })
    new Console(this, 'ConsolePages', { storage, ingestion, query, ...settings })
    new Replay(this, 'Replaying', { texts: storage.texts, extractQueue: ingestion.extractQueue, stackName: id })
    new Monitoring(this, 'Monitoring', { ingestion, following, subscriptions, query, alarmEmail: settings.alarmEmail })
    new CfnOutput(this, 'DocumentsBucketName', { value: storage.documents.bucketName })
    new CfnOutput(this, 'RecordsTableName', { value: storage.records.tableName })
    new CfnOutput(this, 'ApiUrl', { value: query.api.apiEndpoint })
    new CfnOutput(this, 'ConsoleUrl', { value: `${query.api.apiEndpoint}/console` })
  }
}
