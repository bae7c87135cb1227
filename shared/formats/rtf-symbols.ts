/** Control words that stand for characters. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: ' ',
    emdash: '—',
    endash: '–',
    emspace: ' ',
    enspace: ' ',
    qmspace: ' ',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    '~': ' ',
    _: '-',
  }),
)

/** Destinations that hold no text of the document. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    'fonttbl colortbl stylesheet pict object objdata header headerl headerr headerf footer footerl footerr footerf ' +
    'fldinst listtext pntext pntxta pntxtb nonshppict listtable listoverridetable revtbl rsidtbl generator xmlnstbl ' +
    'themedata colorschememapping datastore latentstyles annotation atnid atnauthor atndate atnref xe tc tcn rxe bkmkstart bkmkend ' +
    'filetbl template private mmathPr sp sn sv shprslt nonesttables userprops ftnsep ftnsepc aftnsep aftnsepc'
  ).split(' '),
)

/** Destinations marked as skippable that hold text all the same. */
export const KEPT: ReadonlySet<string> = new Set(['shptxt', 'shpinst'])

/** Windows code pages by font character set. */
export const CODE_PAGES: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

/** The WHATWG label of a Windows code page; undefined for one that nothing here decodes. */
export function codePage(number: number): string | undefined {
  if (number === 65001) return 'utf-8'
  if (number === 10000) return 'macintosh'
  if (number === 932) return 'shift_jis'
  if (number === 936) return 'gb18030'
  if (number === 866) return 'ibm866'
  return number === 874 || (number >= 1250 && number <= 1258) ? `windows-${String(number)}` : undefined
}

/** The properties of a document. */
export const PROPERTIES: ReadonlySet<string> = new Set(
  'title author operator company creatim revtim subject keywords doccomm comment manager category hlinkbase printim buptim'.split(
    ' ',
  ),
)
