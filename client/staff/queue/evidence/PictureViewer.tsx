import { Button } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { useWords } from '../../../core/evidence/words.ts'
import text from '../../../desk/text.module.css'
import { sight } from './sight.ts'
import { changed, keyOf, transformOf, whole, type Change } from './view.ts'

const tools = ['zoomIn', 'zoomOut', 'turnLeft', 'turnRight', 'whole'] as const satisfies readonly Change[]

/** A picture that is zoomed, turned and moved, by buttons or keys. */
export const PictureViewer = ({ source, kind }: { source: string; kind: string }) => {
  const t = useWords()
  const [view, setView] = useState(whole)
  const [isBroken, setBroken] = useState(false)
  const act = (change: Change) => setView((before) => changed(before, change))
  const press = (event: KeyboardEvent) => {
    const change = keyOf[event.key]
    if (!change || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    act(change)
  }
  const said = t('image', { kind, percent: Math.round(view.zoom * 100), degrees: view.turned })
  if (isBroken) return <p role="alert">{t('broken')}</p>
  return (
    <>
      <div style={sight.tools}>
        {tools.map((tool) => (
          <Button key={tool} onClick={() => act(tool)}>
            {t(tool)}
          </Button>
        ))}
      </div>
      <button
        type="button"
        style={sight.frame}
        aria-label={said}
        onKeyDown={press}
        onClick={() => act('zoomIn')}
      >
        <img
          src={source}
          alt={said}
          draggable={false}
          style={{ ...sight.picture, transform: transformOf(view) }}
          onError={() => setBroken(true)}
        />
      </button>
      <p className={text['hint']}>{t('viewerKeys')}</p>
    </>
  )
}
