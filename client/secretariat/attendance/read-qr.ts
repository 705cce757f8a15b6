/** Reads what a picture's QR code says; null while there is none in it. */
export type ReadQr = (video: HTMLVideoElement) => Promise<string | null>

type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
type DetectorClass = {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

/** The browser's own reader, where it has one. */
const ownReader = async (): Promise<ReadQr | null> => {
  const Class = (window as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  if (!Class) return null
  const formats = await Class.getSupportedFormats().catch((): string[] => [])
  if (!formats.includes('qr_code')) return null
  const detector = new Class({ formats: ['qr_code'] })
  return async video => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null
}

/** A badge fills a good part of the picture: so many pixels across are enough, and quick. */
const widthPx = 480

/** Reads in the page itself, by a library that is loaded for it. */
const pageReader = async (): Promise<ReadQr | null> => {
  const { default: read } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  return async video => {
    if (video.videoWidth === 0) return null
    canvas.width = widthPx
    canvas.height = Math.round((widthPx * video.videoHeight) / video.videoWidth)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    return read(data, canvas.width, canvas.height, { inversionAttempts: 'dontInvert' })?.data ?? null
  }
}

export const qrReader = async (): Promise<ReadQr | null> => (await ownReader()) ?? (await pageReader())
