// What the server cannot do: ages that tick, alerts that arrive, forms that are sent once.
'use strict';

const language = document.documentElement.lang;
const csrf = document.querySelector('meta[name=csrf]')?.content;
const byItself = { 'X-By-Itself': 'true' };

document.addEventListener('htmx:configRequest', event => { event.detail.headers['X-CSRF-TOKEN'] = csrf; });

// ---- what went wrong behind a button
const problem = document.getElementById('problem');
function say(text) {
  problem.textContent = text;
  problem.hidden = text === '';
}
document.addEventListener('htmx:beforeRequest', () => say(''));
document.addEventListener('htmx:responseError', event => {
  const answer = new DOMParser().parseFromString(event.detail.xhr.responseText, 'text/html');
  say(answer.body.textContent.trim().slice(0, 300) || String(event.detail.xhr.status));
});
document.addEventListener('htmx:sendError', () => say(document.getElementById('live')?.dataset.away ?? '✖'));

// ---- ages
const ages = new Intl.RelativeTimeFormat(language, { numeric: 'always', style: 'short' });
function age(time) {
  const seconds = Math.max(0, (Date.now() - Date.parse(time.dateTime)) / 1000);
  const [unit, size] = seconds < 60 ? ['second', 1] : seconds < 3600 ? ['minute', 60] : seconds < 86400 ? ['hour', 3600] : ['day', 86400];
  const words = ages.format(-Math.floor(seconds / size), unit);
  if (time.textContent !== words) time.textContent = words;
}
function tick() { document.querySelectorAll('time.age').forEach(age); }
tick();
setInterval(tick, 1000);

// ---- forms
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || form.hasAttribute('hx-post')) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'true';
  form.querySelectorAll('button[type=submit]').forEach(button => button.setAttribute('aria-busy', 'true'));
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => {
  delete form.dataset.sent;
  form.querySelectorAll('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
}));
document.querySelectorAll('form[data-submit-on-change] select').forEach(
  select => select.addEventListener('change', () => select.form.requestSubmit()));
(document.querySelector('[aria-invalid=true]') ?? document.querySelector('.above'))?.focus();

if (matchMedia('(min-width: 48rem)').matches) document.querySelectorAll('details.narrow').forEach(box => { box.open = true; });

function parsed(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

// how fresh the page is, in the words that stand beside it
function tell(status, state) {
  if (status.dataset.state === state) return;
  status.dataset.state = state;
  status.textContent = status.dataset[state];
  status.classList.toggle('trouble', state === 'away' || state === 'signedOut');
  if (state !== 'signedOut') return;
  const link = document.createElement('a');
  link.href = '/login';
  link.textContent = ' →';
  link.setAttribute('aria-label', status.dataset.signedOut);
  status.append(link);
}

// ---- the live list
const list = document.getElementById('alerts');
if (list && window.EventSource) live(list);

function live(list) {
  const shownAtMost = 100, aPiece = 40, silence = 20000;
  const status = document.getElementById('live'), held = document.getElementById('held'), spoken = document.getElementById('say');
  const waiting = new Map();  // alerts that came, by id, not yet shown
  const stash = [];           // rows beyond what is shown, newest first
  let source, lastId = '', heard = Date.now(), lost = 0, reading = false, pointing = false, letIn = false, unread = 0;
  const title = document.title;

  function open() {
    source?.close();
    const from = new EventSource(list.dataset.stream + (lastId ? '&after=' + encodeURIComponent(lastId) : ''));
    source = from;
    heard = Date.now();
    const on = (name, act) => from.addEventListener(name, event => {
      heard = Date.now();
      if (event.lastEventId) lastId = event.lastEventId;
      act?.(event);
    });
    on('live', () => { lost = 0; tell(status, 'live'); });
    on('beat');
    on('hello', read);
    on('reset', read);
    on('away', () => tell(status, 'away'));
    on('alert', event => { const alert = JSON.parse(event.data); waiting.delete(alert.id); waiting.set(alert.id, alert); });
    from.onerror = () => {
      lost ||= Date.now();
      if (from.readyState === EventSource.CLOSED) setTimeout(look, 3000);
    };
  }

  // the stream was refused: signed out, or the server is away
  async function look() {
    if (source.readyState !== EventSource.CLOSED) return;
    try {
      const answer = await fetch('/alerts/rows?cursor=', { method: 'HEAD', headers: byItself });
      if (answer.status === 401 || answer.status === 403) {
        tell(status, 'signedOut');
        return;
      }
    } catch { tell(status, 'away'); }
    open();
  }

  // the newest rows once more: at the first connection, and when the stream cannot say what was missed
  async function read() {
    if (reading) return;
    reading = true;
    try {
      const answer = await fetch(list.dataset.rows, { headers: byItself });
      if (!answer.ok) return;
      const rows = [...parsed(await answer.text()).children];
      const alerts = rows.filter(row => row.matches('.alert'));
      const oldest = alerts.length ? moment(alerts.at(-1)) : -Infinity;
      const known = new Set(alerts.map(row => row.id));
      const complete = !rows.some(row => row.matches('.older'));
      [...list.querySelectorAll('.alert')].filter(row => !known.has(row.id) && (complete || moment(row) > oldest)).forEach(row => row.remove());
      if (!list.querySelector('.older') && !complete) { const more = rows.find(row => row.matches('.older')); list.append(more); htmx.process(more); }
      alerts.reverse().forEach(place);
      trim();
    } catch { /* the stream will say that the server is away */ } finally { reading = false; }
  }

  const moment = row => Date.parse(row.dataset.opened);
  const version = row => Number(row.dataset.version);

  // puts a row where its time wants it, unless a newer state of it is there; true when it is new to the reader
  function place(row) {
    const there = document.getElementById(row.id);
    if (there) {
      if (version(there) < version(row)) {
        const focused = there.contains(document.activeElement);
        there.replaceWith(row);
        htmx.process(row);
        if (focused) row.querySelector('.headline').focus();
      }
      return false;
    }
    const kept = stash.findIndex(old => old.id === row.id);
    if (kept >= 0) {
      if (version(stash[kept]) < version(row)) stash[kept] = row;
      return false;
    }
    const next = [...list.children].find(other => !other.matches('.alert') || moment(other) <= moment(row));
    if (next?.matches('.older') && list.querySelector('.alert')) return false;
    list.insertBefore(row, next ?? null);
    htmx.process(row);
    return true;
  }

  function trim() {
    const rows = list.querySelectorAll('.alert');
    for (let i = rows.length - 1; i >= shownAtMost; i--) { stash.unshift(rows[i]); rows[i].remove(); }
    let more = list.querySelector('.more');
    if (stash.length === 0) { more?.remove(); return; }
    if (!more) {
      more = document.createElement('li');
      more.className = 'more';
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'secondary outline';
      button.onclick = () => { stash.splice(0, shownAtMost).forEach(row => { list.insertBefore(row, more); htmx.process(row); }); counted(); };
      more.append(button);
      list.insertBefore(more, list.querySelector('.older'));
    }
    counted();
  }
  function counted() {
    const more = list.querySelector('.more');
    if (stash.length === 0) more?.remove();
    else more.firstChild.textContent = list.dataset.more.replace('#', stash.length);
  }

  // nothing moves under a finger: what is new waits while somebody is at a button
  list.addEventListener('pointerover', event => { pointing = event.pointerType === 'mouse' && !!event.target.closest('.actions'); });
  list.addEventListener('pointerleave', () => { pointing = false; });
  held.onclick = () => { letIn = true; show(); };
  const busy = () => !letIn && (pointing || !!list.querySelector('.actions :focus-visible'));

  function show() {
    if (reading || waiting.size === 0) { if (waiting.size === 0) held.hidden = true; return; }
    const wait = busy();
    let left = Math.max(aPiece, waiting.size >> 2), fresh = 0, spokenRow;
    for (const [id, alert] of waiting) {
      if (left-- === 0) break;
      const there = document.getElementById('alert-' + id);
      if (wait && !there) { left++; continue; }
      waiting.delete(id);
      if (!alert.html) {
        if (there && version(there) < alert.version) there.remove();
        continue;
      }
      const row = parsed(alert.html).firstElementChild;
      age(row.querySelector('time'));
      if (place(row)) { row.classList.add('fresh'); fresh++; spokenRow = row; }
    }
    letIn = letIn && waiting.size > 0;
    held.hidden = !(wait && waiting.size > 0);
    held.textContent = held.dataset.words.replace('#', waiting.size);
    if (fresh) {
      spoken.textContent = spokenRow.dataset.say + (fresh > 1 ? ' +' + (fresh - 1) : '');
      if (document.hidden) { unread += fresh; document.title = '(' + unread + ') ' + title; }
      trim();
    }
  }

  setInterval(show, 250);
  setInterval(() => {
    if (source.readyState !== EventSource.CLOSED && Date.now() - heard > silence) { lost ||= Date.now(); open(); }
    if (lost && Date.now() - lost > 4000 && status.dataset.state === 'live') tell(status, 'connecting');
  }, 1000);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) { unread = 0; document.title = title; } });
  document.addEventListener('htmx:afterSettle', event => {
    tick();
    const row = event.target.closest?.('.alert');
    if (row && document.activeElement === document.body) row.querySelector('.headline').focus();
  });
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', event => { if (event.persisted) open(); });

  tell(status, 'connecting');
  trim();
  open();
}
