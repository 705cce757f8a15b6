const files = import.meta.glob<string>('../../node_modules/country-flag-icons/3x2/??.svg', {
  query: '?url',
  import: 'default',
  eager: true,
})

const addresses = new Map(
  Object.entries(files).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1, -4), address]),
)

/** Always beside its name, so it says nothing of its own. A body without a flag leaves the place empty. */
export const Flag = ({ code }: { code: string | undefined }) => {
  const address = code === undefined ? undefined : addresses.get(code)
  return address ? <img className="flag" src={address} alt="" /> : <span className="flag flag-none" />
}
