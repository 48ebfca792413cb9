import { Router, type ErrorRequestHandler, type Request, type Response } from 'express'
import { applicationParts, type ApplicationPart } from '../../rules/application.ts'
import type { Context } from '../graphql/context.ts'
import { AppError, platformErrors } from '../platform/errors.ts'
import type { Wired } from '../wiring.ts'
import { textIn } from './query-text.ts'
import { refuse, statuses } from './refusing.ts'
import { contextOf } from './request-context.ts'

const refusing: ErrorRequestHandler = (error, request, response, next) =>
  error instanceof AppError ? refuse(request, response, statuses[error.code], error) : next(error)

const sendPdf = (response: Response, pdf: Buffer): void =>
  void response
    .type('application/pdf')
    .set('Content-Disposition', 'attachment; filename="cv.pdf"')
    .set('Content-Security-Policy', "default-src 'none'; sandbox")
    .set('Cross-Origin-Resource-Policy', 'same-origin')
    .send(pdf)

/** The parts that an address names, which may be none; undefined where it says nothing of parts. */
const partsIn = ({ sees }: Request['query']): readonly ApplicationPart[] | undefined =>
  sees === undefined
    ? undefined
    : applicationParts.filter((part) => typeof sees === 'string' && sees.split(',').includes(part))

/** CVs as files: `/cv/mine` of the own file, `/cv/<application>` of what was sent. `lang` names the language of the file. */
export function cvRoutes(wired: Wired): Router {
  const router = Router()
  const { applications, accounts } = wired.services
  router.get('/:of', (request, response, next) => {
    const tell = async () => {
      const { viewer, language }: Context = await contextOf(wired, request, response)
      if (!viewer || viewer.isBound) throw platformErrors.unauthenticated()
      await accounts.countChange(viewer, 'downloadCv')
      const asked = textIn(request.query, 'lang')
      const inLanguage = asked === 'en' || asked === 'zh-CN' ? asked : language
      const { of } = request.params
      sendPdf(
        response,
        await (of === 'mine'
          ? applications.ownCv(viewer, inLanguage, partsIn(request.query))
          : applications.applicationCv(viewer, of, inLanguage)),
      )
    }
    tell().catch(next)
  })
  router.use(refusing)
  return router
}
