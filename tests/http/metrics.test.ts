import { describe, expect, test } from 'vitest'
import { jobKind } from '../../server/platform/queue/queue.ts'
import { testApp } from '../support/test-app.ts'

const it = test
  .extend('app', { scope: 'file' }, async ({}, { onCleanup }) => {
    const app = await testApp({ env: { METRICS_PORT: '0' } })
    onCleanup(app.close)
    return app
  })
  .extend(
    'figures',
    ({ app }) =>
      async () =>
        (await fetch(`${app.metricsUrl}/metrics`)).text(),
  )
  /** How many operations were counted under exactly these labels. */
  .extend('counted', ({ figures }) => async (operation: string, outcome: string) => {
    const series = `rongqiao_operation_seconds_count{operation="${operation}",outcome="${outcome}"}`
    const line = (await figures()).split('\n').find((each) => each.startsWith(series))
    return Number(line?.split(' ').at(-1) ?? 0)
  })

describe('the figures of a process', () => {
  it('are told on a port of their own only, beside a sign of life', async ({ app }) => {
    const own = await fetch(`${app.metricsUrl}/metrics`)
    expect(own.status).toBe(200)
    expect(own.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect((await fetch(`${app.metricsUrl}/livez`)).status).toBe(200)
    expect((await fetch(`${app.metricsUrl}/graphql`)).status).toBe(404)
    const outside = await fetch(`${app.url}/metrics`)
    expect(await outside.text()).not.toContain('process_cpu')
  })

  it('hold those of the process itself', async ({ figures }) => {
    expect(await figures()).toMatch(/^process_resident_memory_bytes \d/m)
    expect(await figures()).toMatch(/^nodejs_eventloop_lag_seconds /m)
  })

  it('count an operation by its field and outcome, with its time', async ({ app, counted, figures }) => {
    await app.ask('{ serverVersion }')
    await app.ask('{ serverVersion }')
    await app.ask('mutation { updateAccount(input: { name: "陈建军" }) { name } }')
    await app.ask('{ fairs(first: 0) { nodes { id } } }')
    expect(await counted('query serverVersion', 'OK')).toBe(2)
    expect(await counted('mutation updateAccount', 'UNAUTHENTICATED')).toBe(1)
    expect(await counted('query fairs', 'INVALID')).toBe(1)
    expect(await figures()).toMatch(
      /rongqiao_operation_seconds_bucket\{le="10",operation="query serverVersion",outcome="OK"\} 2/,
    )
  })

  it('take no label that a caller makes up, however many are tried', async ({ app, figures, counted }) => {
    const series = async () => (await figures()).match(/^rongqiao_operation_seconds_count/gm)?.length
    await app.ask('query Mine { a: serverVersion }')
    await app.ask('{ nonsense }')
    const before = await series()
    for (let at = 0; at < 20; at += 1) {
      await app.ask(`query Mine${at} { alias${at}: serverVersion }`)
      await app.ask(`{ nonsense${at} }`)
    }
    expect(await series()).toBe(before)
    expect(await counted('refused', 'INVALID')).toBeGreaterThanOrEqual(21)
    expect(await figures()).not.toMatch(/Mine|alias|nonsense/)
  })

  it('count what the caller asks of the schema itself as one thing', async ({ app, counted }) => {
    await app.ask('{ __schema { queryType { name } } }')
    await app.ask('{ ... on Query { __typename } }')
    expect(await counted('query introspection', 'OK')).toBe(2)
  })

  it('say how many jobs wait in each lane', async ({ app, figures }) => {
    const { queue } = app.platform
    const asks = ['one', 'two'].map((key) => ({ payload: { key }, key }))
    await queue.askMany(jobKind('nobody-does-this', 'mail'), asks)
    const text = await figures()
    expect(text).toContain('rongqiao_queue_jobs{lane="mail",state="waiting"} 2')
    expect(text).toContain('rongqiao_queue_jobs{lane="main",state="waiting"} 0')
  })
})

describe('without METRICS_PORT', () => {
  test('nothing is measured and nothing listens', async ({ onTestFinished }) => {
    const app = await testApp()
    onTestFinished(app.close)
    expect(app.metricsUrl).toBeNull()
  })
})
