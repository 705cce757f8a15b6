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
    speakingLimitSeconds: 'Concept note §5: member states limit their remarks to two minutes.',
    groupLimitSeconds: 'Concept note §5 knows one limit only.',
    preparedLimitSeconds: 'The note sets none; ten minutes leave a dialogue its time in a session of ninety.',
    warnAtSeconds:
      'UNESCO r. 16.2 and ITU 400–402: the chair tells the speaker, who is then asked to conclude.',
    overruns: 'UNESCO r. 16.2, ITU 400–402: the chair acts on an overrun; nothing happens by itself.',
    floorFrom: 'Concept note §6: the floor is open to in-person participation only.',
    closedListAdmits: 'OAS General Assembly Art. 57; UNGA rules 73 and 115.',
    order: 'Model OAS Art. 12e; UNESCO ICH r. 16.1: in the order of requests.',
    timeIsTransferable: 'Robert’s Rules: time cannot be passed on.',
    quorum: 'OAS General Assembly Art. 52: a majority in the plenary.',
  },
}
