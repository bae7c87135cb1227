import { eventually } from './check.ts'

type Listed = { readonly id: string; readonly key: string; readonly status: string }

/** A document that says who said what, to be looked for by its title. */
export function textAbout(title: string): string {
  return `${title}

Kryetarja e bashkisë, Mirela Dervishi, tha se rruga e re do të hapet në pranverë.
“Punimet vazhdojnë edhe natën”, shtoi Dervishi.
`
}

/** Waits until the API knows the object at a key as indexed, and gives the speakers of its statements. */
export async function speakersIn(api: string, key: string): Promise<readonly string[]> {
  const { id } = await eventually(`the document of ${key}`, async () => {
    const { items } = await get<{ readonly items: readonly Listed[] }>(`${api}/documents?limit=100`)
    return items.find(document => document.key === key && document.status === 'indexed')
  })
  const statements = await get<{ readonly items: readonly { readonly speaker: { readonly name: string } | null }[] }>(
    `${api}/documents/${id}/statements`,
  )
  return statements.items.flatMap(({ speaker }) => speaker?.name ?? [])
}

/** Reads JSON from an address. */
export async function get<Body>(url: string): Promise<Body> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`GET ${url}: expected 200, got ${response.status} ${await response.text()}`)
  return (await response.json()) as Body
}
