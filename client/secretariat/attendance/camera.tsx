import { useEffect, useRef, useState } from 'react'
import { useSay } from '../../languages/react.tsx'
import { Act } from '../../ui/buttons.tsx'
import { qrReader } from './read-qr.ts'

/** A browser gives the camera to a page of its own server's or behind TLS only. */
export const hasCamera = (): boolean => 'mediaDevices' in navigator

/** A badge is looked for so often; one that stays before the camera is read once. */
const everyMs = 200
const sameAgainMs = 4000

type Props = { onRead: (text: string) => void; onClose: () => void }

/** What the camera sees, until it is closed. */
export const Camera = ({ onRead, onClose }: Props) => {
  const say = useSay()
  const video = useRef<HTMLVideoElement>(null)
  const [isRefused, setRefused] = useState(false)
  const tell = useRef(onRead)
  tell.current = onRead
  useEffect(() => {
    let isOpen = true
    let stream: MediaStream | null = null
    let last = { text: '', at: 0 }
    const look = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      const picture = video.current
      const read = await qrReader()
      if (!isOpen || picture === null || read === null) return end()
      picture.srcObject = stream
      await picture.play()
      while (isOpen) {
        const text = await read(picture)
        const at = performance.now()
        if (text !== null && (text !== last.text || at - last.at > sameAgainMs)) tell.current(text)
        if (text !== null) last = { text, at }
        await new Promise(done => setTimeout(done, everyMs))
      }
    }
    const end = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    look().catch(() => {
      if (isOpen) setRefused(true)
    })
    return () => {
      isOpen = false
      end()
    }
  }, [])
  return (
    <div className="desk-camera">
      {isRefused ? (
        <p role="alert">{say('secretariat.desk.camera-refused')}</p>
      ) : (
        <video ref={video} muted playsInline aria-label={say('secretariat.desk.camera-sees')} />
      )}
      <Act onPress={onClose}>{say('secretariat.desk.camera-close')}</Act>
    </div>
  )
}
