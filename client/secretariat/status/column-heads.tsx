import { useSay } from '../../languages/react.tsx'

type Column = 'screen' | 'shows' | 'heard' | 'server' | 'since' | 'record' | 'clock'

/** The head of a table of the status page. */
export const ColumnHeads = ({ columns }: { columns: readonly Column[] }) => {
  const say = useSay()
  return (
    <thead>
      <tr>
        {columns.map(column => (
          <th key={column} scope="col">
            {say(`secretariat.status.column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
