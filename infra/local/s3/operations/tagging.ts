import type { Answer, Call } from '../call.ts'
import { readDocument } from '../wire/payload.ts'
import { toXml } from '../wire/xml.ts'
import { findVersion } from './find-version.ts'
import { versionIdHeader } from './object-headers.ts'
import { tagElements, tagsOfXml, type Tags } from './tags.ts'

/** Gives a version's tags. */
export function getTagging(call: Call): Answer {
  const version = findVersion(call)
  return { headers: versionIdHeader(version), body: toXml('Tagging', tagElements(version.tags)) }
}

/** Replaces a version's tags. */
export async function putTagging(call: Call): Promise<Answer> {
  return setTags(call, tagsOfXml(await readDocument(call)), 200)
}

/** Removes a version's tags. */
export function deleteTagging(call: Call): Answer {
  return setTags(call, {}, 204)
}

function setTags(call: Call, tags: Tags, status: number): Answer {
  const version = findVersion(call)
  const { database, objects } = call.context.store
  database.inOneCommit(() => objects.setTags(version, tags))
  return { status, headers: versionIdHeader(version) }
}
