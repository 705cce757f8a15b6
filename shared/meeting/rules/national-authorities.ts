import type { RulePack } from './rules.ts'

/** The meetings of national authorities of the Americas, from the concept note of the seventh one (2024). */
export const nationalAuthorities: RulePack = {
  id: 'national-authorities',
  title: 'Meeting of national authorities',
  rules: {
    speakingLimitSeconds: 120,
    groupLimitSeconds: 120,
    preparedLimitSeconds: 600,
    moderatorLimitSeconds: 300,
    responseLimitSeconds: 120,
    warnAtSeconds: 30,
    overruns: [],
    clockStarts: 'with-floor',
    listOpens: 'with-session',
    floorFrom: 'room',
    changeoverSeconds: 10,
    kindsAdmitted: ['intervention', 'point-of-order', 'right-of-reply', 'motion'],
    closedListAdmits: ['point-of-order', 'right-of-reply', 'motion'],
    order: [],
    timeIsTransferable: false,
    quorum: 'majority',
  },
  sources: {
    moderatorLimitSeconds:
      'Palabra’s choice: the note sets none; five minutes for an introduction or closing words.',
    responseLimitSeconds:
      'Palabra’s choice: the note sets none; responses are as short as the remarks they answer.',
    clockStarts: 'Palabra’s choice: the clock starts as the floor is given.',
    listOpens: 'Palabra’s choice: the list opens with its session; the note says nothing of it.',
    changeoverSeconds: 'Palabra’s choice: ten seconds between two speakers, for the estimate alone.',
    kindsAdmitted: 'Palabra’s choice: all that a delegation can ask for; the note speaks of remarks alone.',
    speakingLimitSeconds: 'Concept note §5: member states limit their remarks to two minutes.',
    groupLimitSeconds: 'Concept note §5 knows one limit only.',
    preparedLimitSeconds:
      'Palabra’s choice: the note sets none; ten minutes leave a dialogue its time in a session of ninety.',
    warnAtSeconds:
      'UNESCO r. 16.2 and ITU 400–402: the chair tells the speaker, who is then asked to conclude.',
    overruns: 'UNESCO r. 16.2, ITU 400–402: the chair acts on an overrun; nothing happens by itself.',
    floorFrom: 'Concept note §6: the floor is open to in-person participation only.',
    closedListAdmits: 'OAS General Assembly Art. 57; UNGA rules 73 and 115.',
    order: 'Model OAS Art. 12e; UNESCO ICH r. 16.1: in the order of requests.',
    timeIsTransferable: 'Robert’s Rules: time cannot be passed on.',
    quorum: 'OAS General Assembly Art. 52: a majority in the plenary.',
  },
  conduct: [
    {
      ground: 'subject',
      text: {
        en: 'Remarks keep to the theme of the session; general reports belong in the introductory session.',
        es: 'Las intervenciones se ciñen al tema de la sesión; los informes generales corresponden a la sesión introductoria.',
        pt: 'As intervenções limitam-se ao tema da sessão; os relatórios gerais cabem à sessão introdutória.',
        fr: 'Les interventions s’en tiennent au thème de la séance ; les rapports généraux relèvent de la séance introductive.',
      },
      source: 'Concept note §5: remarks are to relate to the specific topic of each session.',
    },
    {
      ground: 'conduct',
      text: {
        en: 'No slides are shown.',
        es: 'No se proyectan diapositivas.',
        pt: 'Não se projetam diapositivos.',
        fr: 'Aucune diapositive n’est projetée.',
      },
      source: 'Concept note §5: the use of slide presentations is not permitted.',
    },
  ],
}
