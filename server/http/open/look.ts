/** How the open pages look, by the colours of the house (client/tokens.css), which stand before it in the page. */
export const look = `
#shell{position:absolute;inset:0 0 auto;z-index:9;min-height:100dvh}
body{margin:0;background:var(--ground)}
.open{background:var(--ground);color:var(--ink);font:1rem/1.7 var(--font);overflow-wrap:anywhere}
.open *{box-sizing:border-box;margin:0}
.open>header,.open>main,.open>footer{display:flex;flex-wrap:wrap;align-items:center;gap:0 16px;max-width:44rem;margin:0 auto;padding:4px 16px}
.open>main{display:grid;grid-template-columns:minmax(0,1fr);gap:16px;padding-bottom:24px}
.open a{display:inline-flex;align-items:center;min-height:44px;color:var(--accent)}
.open>header>a:first-child{font-size:1.125rem;font-weight:700;text-decoration:none;margin-inline-end:auto}
.open h1{font-size:1.5rem;line-height:1.35}
.open h2{font-size:1.125rem;line-height:1.4}
.open section,.open form,.open .note{display:grid;grid-template-columns:minmax(0,1fr);gap:8px;padding:12px 16px;border:1px solid var(--line);border-radius:8px;background:var(--paper)}
.open .note{border-color:var(--look);background:var(--look-soft)}
.open .text{white-space:pre-line}
.open dl{display:grid;grid-template-columns:minmax(5.5rem,max-content) minmax(0,1fr);gap:4px 12px}
.open dt,.open .soft{color:var(--ink-soft)}
.open ul{display:grid;gap:12px;padding:0;list-style:none}
.open li{display:grid;border-top:1px solid var(--line);padding-top:8px}
.open li:first-child{border:0;padding:0}
.open .acts{display:flex;flex-wrap:wrap;gap:8px}
.open .acts a,.open button{justify-content:center;min-height:48px;padding:8px 20px;border:1px solid var(--line-strong);border-radius:8px;background:var(--paper);color:var(--accent);font:inherit;text-decoration:none}
.open .acts a:first-child,.open button{border-color:var(--accent);background:var(--accent);color:var(--accent-ink)}
.open input{min-height:48px;padding:8px 12px;border:1px solid var(--line-strong);border-radius:8px;background:var(--paper);color:inherit;font:inherit}
.open img{max-width:100%;height:auto;border-radius:8px}
.open a:focus-visible,.open button:focus-visible,.open input:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
`.replaceAll('\n', '')
