import { describe, expect, it } from 'vitest'
import { readDelegations } from '../../client/secretariat/delegations/csv.ts'
import { memberStates } from '../../server/meetings/delegations.ts'
import { readNames } from '../../server/people/read.ts'
import { textOf } from '../../shared/spreadsheet.ts'

const names = (text: string) => readNames(text, memberStates)
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le')
const table = 'nome\tfunção\nJoão “Zé” Ávila – filho\tConselheiro\n'

describe('a file as a spreadsheet saves it', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${table}`)],
    ['Unicode text', utf16(table)],
    ['Unicode text, the other way about', Buffer.from(utf16(table)).swap16()],
    [
      'Windows-1252',
      Buffer.from(
        table.replaceAll('“', '\u0093').replaceAll('”', '\u0094').replaceAll('–', '\u0096'),
        'latin1',
      ),
    ],
  ])('%s: every letter is read', (_, bytes) => {
    expect(textOf(bytes)).toBe(table)
  })

  it('has one delimiter, the header’s: a comma in a name stays in the name', () => {
    expect(names('Delegación;Nombre;Función\nPerú;Pérez, María;Asesora\n')).toEqual({
      names: [{ line: 2, delegation: 'PER', name: 'Pérez, María', function: 'Asesora' }],
      refused: [],
    })
    const read = readDelegations('code\ten\tgroup\nOSCE\tOSCE; Vienna\tA, B\n', memberStates)
    expect(read.added.map(({ names, group }) => [names.en, group])).toEqual([['OSCE; Vienna', 'A, B']])
  })

  it('with a cell beneath no name of a column: that line is refused, nothing is dropped', () => {
    expect(names('delegation,name,function\nPER,Pérez, María,Asesora\nBRA,Ana Lima,\n').refused).toEqual([
      { line: 2, why: 'cells' },
    ])
    expect(names('delegation,name,\nPER,Ana Pérez,9 May\n').refused).toEqual([{ line: 2, why: 'cells' }])
    expect(readDelegations('code,en\nOSCE,OSCE,Vienna\n', memberStates).refused).toEqual([
      { line: 2, why: 'cells' },
    ])
  })

  it('has empty columns and empty lines, which are nothing', () => {
    expect(names('País,Nombre y apellido,Cargo,,\n,,,,\nPerú,Ana Pérez,Ministra,,\n')).toEqual({
      names: [{ line: 3, delegation: 'PER', name: 'Ana Pérez', function: 'Ministra' }],
      refused: [],
    })
    expect(readDelegations('code,en,\nOSCE,OSCE,\n,,\n', memberStates)).toMatchObject({
      added: [{ code: 'OSCE' }],
      refused: [],
    })
  })

  it.each([
    'Country,Full name,Position',
    'Delegación,Apellidos y nombres,Puesto',
    'PAÍS,Nome completo,Cargo',
    'Pays,Nom et prénom,Poste',
  ])('names its columns as people do: %s', header => {
    expect(names(`${header}\nPER,Ana Pérez,x\n`).names).toHaveLength(1)
  })

  it.each([
    ['N°;Pays;Nom;Prénom', '1;Pérou;Pérez;Ana'],
    ['Nº;País;Nombres;Apellidos;Cargo', '1;Perú;Ana;Pérez;'],
    ['#;País;Nombre;Apellido', '1;Perú;Ana;Pérez'],
    ['No.;País;Nome;Sobrenome', '1;Peru;Ana;Pérez'],
    ['Country;Last name;First name', 'Peru;Pérez;Ana'],
    ['sep=;\r\nCountry;Name', 'Peru;Ana Pérez'],
    ['\uFEFFsep=,\r\nCountry,Name', 'Peru,Ana Pérez'],
  ])('has the name in two columns, a column that counts, or a first line of its own: %s', (header, row) => {
    expect(names(`${header}\r\n${row}\r\n`)).toMatchObject({
      names: [{ line: header.split('\r\n').length + 1, delegation: 'PER', name: 'Ana Pérez' }],
      refused: [],
    })
  })

  it('with given names alone, or a whole name beside both of its parts, is refused', () => {
    const refused = [{ line: 1, why: 'no-header' }]
    expect(names('País;Nombres\nPER;Ana\n').refused).toEqual(refused)
    expect(names('Country;Name;First name;Surname\nPER;Ana Pérez;Ana;Pérez\n').refused).toEqual(refused)
  })

  it('with a column twice, or one that the meeting does not need, is refused', () => {
    const refused = [{ line: 1, why: 'no-header' }]
    expect(names('delegation,name,nombre\nPER,Ana,Pérez\n').refused).toEqual(refused)
    expect(names('delegation,name,passport\nPER,Ana,1\n').refused).toEqual(refused)
  })

  it('names the columns of delegations in any of the four languages', () => {
    const read = readDelegations('Código;Bandera;Español;Idioma\nVAT;VA;Santa Sede;es\n', memberStates)
    expect(read.added).toMatchObject([{ code: 'VAT', flag: 'VA', language: 'es' }])
  })
})
