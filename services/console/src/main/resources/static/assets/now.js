// A page that reads itself anew, but never under the hands of whoever writes; app.js comes first.
'use strict';

const now = document.querySelector('[data-now]');
if (now) keepFresh(now);

function keepFresh(now) {
  const every = 5000, status = document.getElementById('fresh'), spoken = document.getElementById('say');
  const title = document.title;
  const busy = part => !!part.querySelector('input:focus, textarea:focus, button:focus-visible')
    || [...part.querySelectorAll('input:not([type=hidden]), textarea')].some(field => field.value);
  const held = () => Number(document.getElementById('part-held').dataset.held);

  async function read() {
    if (document.hidden) return;
    const answer = await fetch(now.dataset.now, { headers: byItself }).catch(() => null);
    if (answer?.status === 401 || answer?.status === 403) return tell(status, 'signedOut');
    if (!answer?.ok) return tell(status, 'away');
    const before = held();
    let state = 'live';
    for (const part of parsed(await answer.text()).querySelectorAll('[id^=part-]')) {
      const there = document.getElementById(part.id);
      if (!there) continue;
      if (busy(there)) {
        const more = [...part.querySelectorAll('[id^=held-]')].some(hold => !document.getElementById(hold.id));
        state = more ? 'more' : state === 'more' ? state : 'writing';
        continue;
      }
      part.querySelectorAll('details').forEach(box => { box.open = !!there.querySelector('details')?.open; });
      there.replaceWith(part);
    }
    tick();
    tell(status, state);
    if (held() > before) spoken.textContent = document.querySelector('#part-held h2').textContent;
    document.title = held() ? '(' + held() + ') ' + title : title;
  }

  tell(status, 'live');
  setInterval(read, every);
  document.addEventListener('visibilitychange', read);
}
