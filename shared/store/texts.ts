import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { PipelineError } from '../errors.ts'
import { artifactKey, artifactsPrefix, isOlderArtifact, type TextArtifact } from '../records/artifact.ts'

/** The texts bucket. */
export type TextsDependencies = { readonly client: S3Client; readonly bucket: string }

/** Where texts are kept: one artifact per object version, under a key that names both. */
export type Texts = ReturnType<typeof makeTexts>

/** Makes access to the texts bucket. */
export function makeTexts({ client, bucket }: TextsDependencies) {
  async function remove(key: string): Promise<void> {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
  }

  return {
    /** Stores an artifact and gives its key. The same object version gives the same bytes under the same key. */
    async write(artifact: TextArtifact): Promise<string> {
      const key = artifactKey(artifact.object.documentId, artifact.object.sequencer)
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: JSON.stringify(artifact),
          ContentType: 'application/json',
        }),
      )
      return key
    },

    /** The artifact stored under a key; undefined where there is none. Throws `artifact.malformed` for bytes that `write` didn't write. */
    async read(key: string): Promise<TextArtifact | undefined> {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
        return toArtifact(key, (await Body?.transformToString('utf-8')) ?? '')
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        throw error
      }
    },

    /** Deletes one artifact. */
    remove,

    /** The keys of a document's artifacts: of the version that is shown, and of any that is on its way. */
    list: (documentId: string): Promise<readonly string[]> => listKeys(client, bucket, artifactsPrefix(documentId)),

    /** Deletes the artifacts of a document's object versions older than a revision. */
    async sweepOlder(documentId: string, revision: string): Promise<void> {
      const keys = await listKeys(client, bucket, artifactsPrefix(documentId))
      for (const key of keys) if (isOlderArtifact(key, revision)) await remove(key)
    },
  }
}

async function listKeys(client: S3Client, bucket: string, prefix: string): Promise<readonly string[]> {
  const keys: string[] = []
  let token: string | undefined
  do {
    const answer = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
    )
    keys.push(...(answer.Contents ?? []).flatMap(({ Key }) => Key ?? []))
    token = answer.NextContinuationToken
  } while (token !== undefined)
  return keys
}

function toArtifact(key: string, json: string): TextArtifact {
  try {
    const artifact = JSON.parse(json) as TextArtifact
    if (typeof artifact.parsed.text === 'string' && typeof artifact.object.key === 'string') return artifact
  } catch (cause) {
    throw new PipelineError('artifact.malformed', `Cannot read the text ${key}: expected a text artifact`, { cause })
  }
  throw new PipelineError('artifact.malformed', `Cannot read the text ${key}: expected a text artifact`)
}
