/** How long texts may be: as the agenda's schema has it. */
export const most = {
  title: 500,
  place: 500,
  theme: 1000,
  itemTitle: 1000,
  number: 12,
  name: 200,
  role: 500,
  topic: 500,
  point: 2000,
  note: 5000,
}
