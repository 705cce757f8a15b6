/** How agendas write a speaking limit, in English, Spanish, Portuguese and French, folded. */

export const secondsOf: ReadonlyMap<string, number> = new Map([
  ...['minute', 'minutes', 'minuto', 'minutos', 'min', 'mins', 'mn', "'"].map(word => [word, 60] as const),
  ...['second', 'seconds', 'segundo', 'segundos', 'seconde', 'secondes', 'seg', 'sec', "''"].map(
    word => [word, 1] as const,
  ),
])

export const numberOf: ReadonlyMap<string, number> = new Map(
  [
    ['one', 'un', 'uno', 'um', 'une'],
    ['two', 'dos', 'dois', 'deux'],
    ['three', 'tres', 'trois'],
    ['four', 'cuatro', 'quatro', 'quatre'],
    ['five', 'cinco', 'cinq'],
    ['six', 'seis'],
    ['seven', 'siete', 'sete', 'sept'],
    ['eight', 'ocho', 'oito', 'huit'],
    ['nine', 'nueve', 'nove', 'neuf'],
    ['ten', 'diez', 'dez', 'dix'],
  ].flatMap((words, index) => words.map(word => [word, index + 1] as const)),
)

/** Beside the number and its unit a bracket with these words alone is a speaking limit and nothing more. */
export const limitWords: ReadonlySet<string> = new Set(
  (
    'per each for of by the a member state states delegation delegations speaker speakers country intervention ' +
    'interventions speech maximum max up to limit time speaking remarks no more than ' +
    'por cada para de el la los las un estado estados miembro miembros pais orador oradora oradores delegacion ' +
    'delegaciones intervencion maximo hasta como tiempo limite uso palabra ' +
    'membro membros uma delegacao delegacoes intervencao ate tempo o os as ' +
    'par chaque pour du des etat etats membre membres pays orateur oratrice delegation intervention ' +
    'au plus maximum duree limite temps parole d l'
  ).split(' '),
)
