/**
 * Words that Albanian cannot do without, folded (`ë→e`, `ç→c`), Gheg forms included. None of them is as common in a
 * neighbouring language: what is (`ne`, `me`, `se`, `do`, `te`, `i`, `e`, `u`) counts only beside these.
 */
export const ALBANIAN_WORDS: ReadonlySet<string> = new Set(
  (
    'dhe nga qe eshte asht osht nje nji per nuk kane jane ishte ishin kishte kishin sipas ndersa edhe por kjo ky keto keta ' +
    'tij saj tyre tha thane duke gjate pas rreth ndaj mes midis permes kryeministri presidenti ministri qeveria qeverise ' +
    'shqiperi shqiperise shqiperia kosove kosoves kosova shqip shqiptar shqiptare vit vitin vitit ka kam kemi kena kan jam jemi jena ' +
    'cfare cka kush ku kur pse sepse mbi nen deri tek tash tani sot dje neser vetem shume pak mire gjithe krejt ' +
    'tjeter tjera tjere cila cili cilen cilet qenka paska behet bere thote thot thoshte deklaroi shtoi njoftoi ' +
    'nese mund duhet duhej asnje asgje askush ende kete kesaj ketij atij asaj ate ata ato une ti ai ajo na ju ' +
    'xhamadan qysh veq vec hala tu kqyr kom kum shka njo shpi shpija shpis shnosh msimi masanej'
  ).split(' '),
)

/** Words that are Albanian's too, but not its alone. */
export const SHARED_WORDS: ReadonlySet<string> = new Set('ne me se do te i e u si s a pa o mos'.split(' '))
