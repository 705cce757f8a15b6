import { isTimezone } from '../../../shared/meeting/calendar.ts'

/** Cities where people meet and whose time zone bears another name, as they are typed: without accents. */
const cities: Record<string, string> = {
  asuncion: 'America/Asuncion',
  basseterre: 'America/St_Kitts',
  belmopan: 'America/Belize',
  boston: 'America/New_York',
  brasilia: 'America/Sao_Paulo',
  bridgetown: 'America/Barbados',
  'buenos aires': 'America/Argentina/Buenos_Aires',
  cartagena: 'America/Bogota',
  castries: 'America/St_Lucia',
  'ciudad de guatemala': 'America/Guatemala',
  'ciudad de mexico': 'America/Mexico_City',
  'ciudad de panama': 'America/Panama',
  cusco: 'America/Lima',
  georgetown: 'America/Guyana',
  'guatemala city': 'America/Guatemala',
  houston: 'America/Chicago',
  kingston: 'America/Jamaica',
  kingstown: 'America/St_Vincent',
  'la habana': 'America/Havana',
  medellin: 'America/Bogota',
  miami: 'America/New_York',
  montreal: 'America/Toronto',
  'new york city': 'America/New_York',
  'nueva york': 'America/New_York',
  ottawa: 'America/Toronto',
  'panama city': 'America/Panama',
  quito: 'America/Guayaquil',
  'rio de janeiro': 'America/Sao_Paulo',
  roseau: 'America/Dominica',
  'saint george s': 'America/Grenada',
  'san jose': 'America/Costa_Rica',
  'san salvador': 'America/El_Salvador',
  'santa cruz de la sierra': 'America/La_Paz',
  sucre: 'America/La_Paz',
  washington: 'America/New_York',
  'washington d c': 'America/New_York',
  'washington dc': 'America/New_York',
}

/** Case, accents and what stands between words make no difference. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()

/** By the city that a zone is named after: `lima` is America/Lima. */
const zoneNamedAfter = (city: string): string | undefined =>
  Intl.supportedValuesOf('timeZone').find(zone => plain(zone.split('/').at(-1) ?? '') === city)

/** The time zone that was typed, by its own name or by a city's; null for what is neither. */
export const zoneOf = (typed: string): string | null => {
  const name = typed.trim()
  if (name === '') return null
  if (isTimezone(name)) return name
  const city = plain(name)
  return cities[city] ?? (city === '' ? null : (zoneNamedAfter(city) ?? null))
}
