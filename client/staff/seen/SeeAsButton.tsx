import { Button } from 'antd'
import { useState } from 'react'
import { SeeAsDialog, type Whose } from './SeeAsDialog.tsx'
import { SeenReady } from './SeenReady.tsx'
import type { LookFragment } from './generated/seen.ts'
import { useWords } from '../words.ts'

/** Opens a person's pages as the person sees them, after the reason. */
export const SeeAsButton = ({ of, named }: { of: Whose; named?: string }) => {
  const t = useWords()
  const [isAsking, setAsking] = useState(false)
  const [look, setLook] = useState<LookFragment>()
  const label = named ? { 'aria-label': t('seeing.seeOf', { name: named }), size: 'small' as const } : {}
  return (
    <>
      <Button {...label} onClick={() => setAsking(true)}>
        {t('seeing.see')}
      </Button>
      {isAsking ? (
        <SeeAsDialog
          of={of}
          opened={(opened) => {
            setAsking(false)
            setLook(opened)
          }}
          close={() => setAsking(false)}
        />
      ) : null}
      {look ? <SeenReady face={of.kind} look={look} close={() => setLook(undefined)} /> : null}
    </>
  )
}
