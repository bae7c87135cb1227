import { createConfig, lintFromString } from '@redocly/openapi-core'
import { describe, expect, it } from 'vitest'
import { toOpenApi } from '../../../functions/api/openapi.ts'
import { ENDPOINTS } from '../../../functions/api/routes.ts'
import { ROUTES } from '../../../shared/routes.ts'

type Operation = {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>
}

const document = toOpenApi(ENDPOINTS)
const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, Operation>>>>
const operations = Object.values(paths).flatMap(Object.values<Operation>)

describe('toOpenApi()', () => {
  it('passes a linter nobody here wrote, with its recommended rules', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config })
    expect(problems.map(({ ruleId, message, location }) => ({ ruleId, message, at: location[0]?.pointer }))).toEqual([])
  })

  it('describes every route', () => {
    for (const { path, method } of ROUTES) expect(paths[path]).toHaveProperty(method.toLowerCase())
    expect(operations).toHaveLength(ROUTES.length)
  })

  it('says of every parameter what it is, and requires those of the path and what is searched for', () => {
    for (const { parameters = [], operationId } of operations) {
      for (const parameter of parameters) {
        expect(parameter, operationId).toMatchObject({ description: expect.stringMatching(/./u) as string })
        expect(parameter.required, operationId).toBe(parameter.in === 'path' || parameter.name === 'q')
      }
    }
  })

  it('describes the parameters that validation knows, with their bounds', () => {
    const limit = paths['/statements']?.['get']?.parameters?.find(({ name }) => name === 'limit')
    expect(limit).toMatchObject({ in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  })

  it('gives problems their own media type', () => {
    for (const { responses } of operations) {
      const failures = Object.entries(responses).filter(([status]) => Number(status) >= 400)
      for (const [, { content }] of failures) expect(Object.keys(content ?? {})).toEqual(['application/problem+json'])
    }
  })

  it('is the same whenever it is made', () => {
    expect(JSON.stringify(toOpenApi(ENDPOINTS))).toBe(JSON.stringify(document))
  })
})

describe('the examples of answers', () => {
  const answers = Object.values(ENDPOINTS).flatMap(({ name, answers }) =>
    Object.entries(answers).map(([status, answer]) => ({ name, status, ...answer })),
  )

  it.each(answers.filter(({ schema }) => schema !== null))('are there, and fit the schema: $name $status', answer => {
    if (answer.name === 'openapi') return
    expect(answer.example).toBeDefined()
    expect(answer.schema?.safeParse(answer.example).error?.issues).toBeUndefined()
  })

  it('hold words that stand in the text at the offsets given', () => {
    const { text, entities, statements } = ENDPOINTS['get-document'].answers[200]?.example as {
      text: { content: string }
      entities: { items: { mentions: Quote[] }[] }
      statements: { items: { content: Quote[]; cue: Quote }[] }
    }
    const quotes = [
      ...entities.items.flatMap(({ mentions }) => mentions),
      ...statements.items.flatMap(({ content, cue }) => [...content, cue]),
    ]
    expect(quotes).toHaveLength(4)
    for (const quote of quotes) expect(text.content.slice(quote.start, quote.end)).toBe(quote.text)
  })
})

type Quote = { readonly start: number; readonly end: number; readonly text: string }
