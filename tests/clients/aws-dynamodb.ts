import { makeAws } from './aws.ts'
import { expectSame, type Client } from './check.ts'
import { get } from './documents.ts'

/** What `aws dynamodb` reads of the table. */
export function awsDynamoDb(program: { readonly file: string; readonly version: string }): Client {
  return {
    name: `aws dynamodb (${program.version})`,
    checks: [
      {
        name: "query: a document's head and its records, as the API shows them",
        run: async site => {
          const { aws } = makeAws(program.file, site.dynamodb, site)
          const { items } = await get<{ readonly items: readonly { readonly id: string; readonly key: string }[] }>(
            `${site.api}/documents?limit=1`,
          )
          const [document] = items
          if (document === undefined) throw new Error('documents: expected some, got none')
          const values = JSON.stringify({ ':pk': { S: `D#${document.id}` } })
          const found = await aws(
            ...['dynamodb', 'query', '--table-name', 'records', '--key-condition-expression', 'pk = :pk'],
            ...['--expression-attribute-values', values, '--query', 'Items[?sk.S==`HEAD`].[pk.S, status.S]'],
          )
          expectSame('head', JSON.parse(found), [[`D#${document.id}`, 'indexed']])
        },
      },
      {
        name: 'query on an index, page by page',
        run: async site => {
          const { aws } = makeAws(program.file, site.dynamodb, site)
          const indexes = await aws(
            ...['dynamodb', 'describe-table', '--table-name', 'records'],
            ...['--query', 'Table.GlobalSecondaryIndexes[].IndexName', '--output', 'text'],
          )
          expectSame('indexes', indexes.trim().split(/\s+/).toSorted(), ['gsi1', 'gsi2', 'gsi3', 'gsi4'])
          const language = await Promise.all(['0', '1', '2', '3'].map(shard => queryShard(aws, `LANGUAGE#sq#${shard}`)))
          const { items } = await get<{ readonly items: readonly { readonly id: string }[] }>(
            `${site.api}/documents?language=sq&limit=100`,
          )
          expectSame('documents', language.flat().toSorted(), items.map(({ id }) => `D#${id}`).toSorted())
        },
      },
    ],
  }
}

async function queryShard(aws: (...args: string[]) => Promise<string>, partition: string): Promise<readonly string[]> {
  const values = JSON.stringify({ ':pk': { S: partition } })
  const found = await aws(
    ...['dynamodb', 'query', '--table-name', 'records', '--index-name', 'gsi2', '--page-size', '1'],
    ...['--key-condition-expression', 'pk2 = :pk', '--expression-attribute-values', values],
    ...['--query', 'Items[].pk.S'],
  )
  return JSON.parse(found) as readonly string[]
}
