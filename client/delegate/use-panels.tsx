import { useState } from 'react'
import { useSay } from '../languages/react.tsx'
import { useConnection } from '../live/react.ts'
import type { Known, ListedAsk } from './own.ts'
import type { PanelName } from './panel.tsx'
import { PassOnPanel } from './pass-on-panel.tsx'
import { PresencePanel } from './presence.tsx'
import { procedureOf } from './procedure.ts'
import { ProcedurePanel } from './procedure-panel.tsx'
import { isSame, type Kept, type Matter, matterOf, worded } from './request.ts'
import { RequestPanel } from './request-panel.tsx'
import type { DelegatePage, Situation } from './situation.ts'

/** Whoever speaks, or is interrupted, has other things to think of. */
const withoutProcedure: readonly Situation['is'][] = ['has-floor', 'interrupted', 'kept']

/** The request that can be amended: the one that the page is about. */
const amendable = ({ situation, isAway }: DelegatePage): ListedAsk | null => {
  const ask = 'ask' in situation ? situation.ask : null
  if (isAway || ask?.status !== 'listed' || situation.is === 'suspended') return null
  return ask.kind === 'intervention' || ask.kind === 'right-of-reply' ? ask : null
}

const hasProcedure = (page: DelegatePage, { view, delegation }: Known): boolean => {
  if (withoutProcedure.includes(page.situation.is)) return false
  const { pending, decided, mayMove, swap } = procedureOf(page, view, delegation.code)
  return pending.length + decided.length + mayMove.length > 0 || swap !== null || view.list.draw !== null
}

const mayPassOn = ({ situation, isAway }: DelegatePage, { view, state }: Known): boolean =>
  !isAway &&
  state.contact.status === 'live' &&
  view.rules.timeIsTransferable &&
  situation.is === 'has-floor' &&
  situation.turn.kind === 'intervention'

const isOver = (situation: Situation): boolean => situation.is === 'no-session' && situation.next === null

/** Which disclosures the page has, in their order. */
const panelsOf = (page: DelegatePage, own: Known): PanelName[] => {
  const { situation, isAway } = page
  const asks = situation.is === 'may-ask' && !isAway && !situation.sending
  return [
    ...(asks || amendable(page) ? (['request'] as const) : []),
    ...(hasProcedure(page, own) ? (['procedure'] as const) : []),
    ...(isAway && !isOver(situation) ? (['presence'] as const) : []),
    ...(mayPassOn(page, own) ? (['pass-on'] as const) : []),
  ]
}

export type Panels = {
  offered: PanelName[]
  open: PanelName | null
  toggle: (name: PanelName) => void
  close: () => void
  /** What the request says that is being made or amended. */
  matter: Matter
  change: (matter: Matter) => void
  isAmending: boolean
}

/** One panel is open at a time, and none that the page no longer offers. What was amended is sent as it closes. */
export const usePanels = (page: DelegatePage, own: Known | null, kept: Kept): Panels => {
  const { press } = useConnection()
  const [opened, setOpened] = useState<{ name: PanelName; during: string } | null>(null)
  const [draft, setDraft] = useState<{ request: string; matter: Matter } | null>(null)
  const offered = own ? panelsOf(page, own) : []
  const ask = amendable(page)
  // What was opened before asking is not what is opened while waiting.
  const during = ask?.request.id ?? page.situation.is
  const open = opened?.during === during && offered.includes(opened.name) ? opened.name : null
  const said = ask ? matterOf(ask.request) : null
  const amended = ask && draft?.request === ask.request.id ? draft.matter : said

  const close = () => {
    setOpened(null)
    setDraft(null)
    if (ask && said && amended && !isSame(said, amended)) void press.amend(ask.request.id, worded(amended))
  }
  return {
    offered,
    open,
    close,
    toggle: wanted => {
      if (open !== null) close()
      if (open !== wanted) setOpened({ name: wanted, during })
    },
    matter: amended ?? kept.matter,
    change: matter => (ask ? setDraft({ request: ask.request.id, matter }) : kept.change(matter)),
    isAmending: ask !== null,
  }
}

type Props = { name: PanelName; own: Known; page: DelegatePage; panels: Panels }

export const OpenPanel = ({ name, own: { view, delegation }, page, panels }: Props) => {
  const say = useSay()
  const { close } = panels
  const { code } = delegation
  if (name === 'presence') return <PresencePanel onClose={close} />
  if (name === 'pass-on') return <PassOnPanel view={view} own={code} onClose={close} />
  if (name === 'procedure')
    return <ProcedurePanel procedure={procedureOf(page, view, code)} view={view} own={code} onClose={close} />
  return (
    <RequestPanel
      view={view}
      matter={panels.matter}
      change={panels.change}
      close={say(panels.isAmending ? 'delegate.matter.done' : 'delegate.topic.back')}
      onClose={close}
    />
  )
}
