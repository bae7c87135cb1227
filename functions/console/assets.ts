import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file that pages load: it never changes under its name, since that holds a hash of its content. */
export type Asset = { readonly name: string; readonly mediaType: string; readonly body: Uint8Array<ArrayBuffer> }

/** The files that pages load. `find` takes the name in an address; `address` a name without its hash, such as `console.css`. */
export type Assets = {
  readonly find: (name: string) => Asset | undefined
  readonly address: (plainName: string) => string
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

const HASHED = /^(.+)-[0-9A-Z]{8}\.(css|js|svg)$/

/** Reads all assets of a folder, once. Throws where a page's file is asked for that isn't there. */
export function readAssets(folder: string): Assets {
  const files = readdirSync(folder).map(name => toAsset(folder, name))
  const byName = new Map(files.map(asset => [asset.name, asset]))
  const byPlainName = new Map(files.map(({ name }) => [name.replace(HASHED, '$1.$2'), name]))
  return {
    find: name => byName.get(name),
    address: plainName => {
      const name = byPlainName.get(plainName)
      if (name === undefined) throw new Error(`Cannot name ${plainName}: expected it in ${folder}`)
      return `/console/assets/${name}`
    },
  }
}

function toAsset(folder: string, name: string): Asset {
  const extension = name.slice(name.lastIndexOf('.') + 1)
  const mediaType = MEDIA_TYPES[extension]
  if (mediaType === undefined) throw new Error(`Cannot serve ${name}: expected .css, .js or .svg`)
  return { name, mediaType, body: new Uint8Array(readFileSync(join(folder, name))) }
}
