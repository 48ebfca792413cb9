import type { ExportInput } from '../../rules/export.ts'
import type { ExportRow } from '../../server/exports/index.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { overHttp } from '../support/fixtures.ts'
import type { TestApp } from '../support/test-app.ts'

type Services = Pick<TestApp['wired']['services'], 'exports'>

export const asked = { list: 'VETERANS', reason: '年度走访慰问' } as const

/** What somebody asked for, as its job has left it. */
export async function anExport(
  { exports }: Services,
  { viewer }: { readonly viewer: Viewer },
  fields: Partial<ExportInput> = {},
): Promise<ExportRow> {
  const { _id } = await exports.askExport(viewer, { ...asked, ...fields })
  await exports.makeAsked({ id: _id, version: 1 })
  const { nodes } = await exports.myExports(viewer, { first: 1 })
  if (nodes[0]?._id !== _id) throw new Error('The export is not listed.')
  return nodes[0]
}

const plain = new TextDecoder('utf-8', { ignoreBOM: true })

/** Its file as the browser gets it. */
export async function downloaded({ url }: Pick<TestApp, 'url'>, id: string, token: string | null) {
  const response = await fetch(`${url}/exports/${id}`, {
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  })
  return {
    status: response.status,
    headers: response.headers,
    text: plain.decode(await response.arrayBuffer()),
  }
}

/** The whole application, at a time of its own. */
export const exporting = overHttp.extend('at', ({ app }) => (ms: number) => {
  app.platform.clock.set(new Date(ms))
})
