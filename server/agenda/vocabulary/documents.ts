/** Words that say what a document is, not what the meeting is called; four languages, folded. */
export const documentWords: ReadonlySet<string> = new Set(
  (
    'draft agenda schedule programme program provisional preliminary annotated revised final order of business ' +
    'timetable rev corr original english spanish portuguese french version and the for ' +
    'proyecto temario calendario programa orden del dia preliminar provisional anotada anotado revisado revisada ' +
    'borrador cronograma original espanol ingles de y ' +
    'projeto pauta agenda programacao ordem do dia anotada provisoria provisorio revista minuta portugues e ' +
    'projet ordre du jour calendrier provisoire annote revise programme francais et'
  ).split(' '),
)

/** A line that ends or begins with one of these goes on over the line's end; folded. */
export const connectives: ReadonlySet<string> = new Set(
  (
    'of on in for the and to by with from at against a an as or ' +
    'de del la las los el en para por con y e sobre contra al una un ' +
    'do da dos das em no na nos nas com ao aos as os um uma ' +
    'du des le les et sur dans pour par avec aux au en une'
  ).split(' '),
)

/** Before the number of a page. */
export const pageWords = ['page', 'pagina', 'p', 'pag'] as const
