import type { Ports } from '../start-local.ts'
import { USER } from '../start-local.ts'
import { REGION } from '../template/physical.ts'

/** Where everything listens, where data is kept, and how long the start took. */
export type Welcome = {
  readonly ports: Ports
  readonly dataDir: string
  readonly milliseconds: number
  readonly leftToAws: readonly string[]
}

/** Says where the running stack is reached, and how, in lines to copy. */
export function welcome({ ports, dataDir, milliseconds, leftToAws }: Welcome): string {
  const s3 = `http://localhost:${ports.s3}`
  const api = `http://localhost:${ports.api}`
  const dynamodb = `http://localhost:${ports.dynamodb}`
  return `
Fjala is running (started in ${(milliseconds / 1000).toFixed(1)} s). Ctrl-C stops it; what it holds stays in ${dataDir}

  Console      ${api}/console
  API          ${api}
  S3           ${s3}
  DynamoDB     ${dynamodb}
  Logs         ${dataDir}/logs

Drop a document, and ask who said what:

  export AWS_ACCESS_KEY_ID=${USER.accessKeyId} AWS_SECRET_ACCESS_KEY=${USER.secretAccessKey} AWS_DEFAULT_REGION=${REGION}
  aws s3 cp article.html s3://documents/ --endpoint-url ${s3}
  curl '${api}/documents'
  curl '${api}/entities?name=pezeshkian'
  aws dynamodb query --table-name records --index-name gsi2 --key-condition-expression 'pk2 = :sq' \\
    --expression-attribute-values '{":sq":{"S":"LANGUAGE#sq#0"}}' --max-items 3 --endpoint-url ${dynamodb}
${leftToAws.length === 0 ? '' : `\nOnly in AWS: ${leftToAws.join(', ')}\n`}`
}
