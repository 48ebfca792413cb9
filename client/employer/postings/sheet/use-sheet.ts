import { useState } from 'react'
import type { Failure } from '../../../core/api/failure.ts'
import { useSession } from '../../../core/session/session.ts'
import { sendSheet, type Made, type Preview, type Sent } from './send-sheet.ts'

const json =
  <Told>() =>
  (answer: Response) =>
    answer.json() as Promise<Told>

/** Gives a file to the person who asked for it. */
const keepFile = (bytes: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** A file of vacancies: what is in it, what is wrong with it, and what became of it. */
export const useSheet = () => {
  const { viewer, language } = useSession()
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const asked = <Told>(read: (answer: Response) => Promise<Told>) => ({
    viewer: viewer?.id ?? '',
    language,
    read,
  })

  const during = async <Told>(sent: Promise<Sent<Told>>): Promise<Told | null> => {
    setBusy(true)
    const answer = await sent
    setBusy(false)
    setFailure('failure' in answer ? answer.failure : null)
    return 'told' in answer ? answer.told : null
  }

  return {
    file,
    preview,
    made,
    failure,
    busy,
    async choose(chosen: File) {
      setFile(chosen)
      setMade(null)
      setPreview(await during(sendSheet('preview', chosen, asked(json<Preview>()))))
    },
    async make(isPublished: boolean) {
      if (!file) return
      const path = isPublished ? 'postings?publish=yes' : 'postings'
      const told = await during(sendSheet(path, file, asked(json<Made>())))
      if (told) setMade(told)
    },
    async corrections(name: string) {
      if (!file) return
      const told = await during(
        sendSheet(
          'corrections',
          file,
          asked((answer) => answer.blob()),
        ),
      )
      if (told) keepFile(told, name)
    },
  }
}
