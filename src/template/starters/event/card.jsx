import { formatDate, initials, join } from './format.js';

// Ring, disc and photo share one centre, so that the ring stays even where it laps over its neighbour.
function Face({ portrait, name, index }) {
  return (
    <div
      style={{
        display: 'flex',
        boxSizing: 'border-box',
        flexShrink: 0,
        width: 108,
        height: 108,
        padding: 6,
        marginLeft: index === 0 ? -6 : -26,
        borderRadius: 54,
        backgroundColor: 'var(--paper)',
      }}
    >
      {portrait ? (
        <img src={portrait} alt="" width={96} height={96} style={{ borderRadius: 48, objectFit: 'cover' }} />
      ) : (
        <div
          style={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'center',
            boxSizing: 'border-box',
            width: 96,
            height: 96,
            borderRadius: 48,
            backgroundColor: 'var(--ink)',
            fontSize: 34,
            fontWeight: 600,
            color: 'var(--paper)',
          }}
        >
          {initials(name)}
        </div>
      )}
    </div>
  );
}

export default function Card({ title, event, date, place, speakers, portrait1, portrait2, portrait3 }) {
  const names = (speakers || []).slice(0, 3);
  const portraits = [portrait1, portrait2, portrait3];
  const when = formatDate(date, 'd MMMM yyyy');

  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        position: 'relative',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: '60px 64px',
        backgroundColor: 'var(--paper)',
        fontFamily: 'Inter',
        color: 'var(--ink)',
      }}
    >
      <div
        style={{
          display: 'flex',
          position: 'absolute',
          boxSizing: 'border-box',
          top: 118,
          left: 588,
          width: 352,
          height: 352,
          borderRadius: 176,
          backgroundColor: 'var(--sun)',
        }}
      />
      <div
        style={{
          display: 'flex',
          position: 'absolute',
          boxSizing: 'border-box',
          top: -148,
          left: 764,
          width: 580,
          height: 580,
          borderRadius: 290,
          backgroundColor: 'var(--flame)',
          mixBlendMode: 'multiply',
        }}
      />
      <div
        style={{
          display: 'flex',
          position: 'relative',
          boxSizing: 'border-box',
          justifyContent: 'space-between',
          fontSize: 28,
          fontWeight: 600,
          lineHeight: 1.25,
        }}
      >
        <div data-field="event" style={{ display: 'block', boxSizing: 'border-box', width: 620 }}>
          {event}
        </div>
        <div style={{ display: 'block', boxSizing: 'border-box' }}>{when}</div>
      </div>
      <div
        style={{
          display: 'flex',
          alignItems: 'flex-start',
          position: 'relative',
          boxSizing: 'border-box',
          width: 1000,
          height: 308,
          marginTop: 30,
        }}
      >
        <h1
          data-field="title"
          style={{
            display: 'block',
            boxSizing: 'border-box',
            width: '100%',
            margin: 0,
            fontFamily: 'Bricolage Grotesque',
            fontSize: 132,
            fontWeight: 800,
            lineHeight: 0.97,
            letterSpacing: '-0.042em',
            textWrap: 'balance',
          }}
        >
          {title}
        </h1>
      </div>
      <div
        style={{
          display: 'flex',
          position: 'relative',
          boxSizing: 'border-box',
          alignItems: 'center',
          gap: 22,
          marginTop: 'auto',
        }}
      >
        {names.length > 0 && (
          <div style={{ display: 'flex', boxSizing: 'border-box', flexShrink: 0 }}>
            {names.map((name, index) => (
              <Face key={name} portrait={portraits[index]} name={name} index={index} />
            ))}
          </div>
        )}
        <div style={{ display: 'flex', flexDirection: 'column', boxSizing: 'border-box', flex: 1, gap: 4 }}>
          {names.length > 0 && (
            <div
              data-field="speakers"
              style={{ display: 'block', boxSizing: 'border-box', fontSize: 30, fontWeight: 600, lineHeight: 1.25 }}
            >
              {join(names, ', ')}
            </div>
          )}
          {place && (
            <div
              data-field="place"
              style={{ display: 'block', boxSizing: 'border-box', fontSize: 26, lineHeight: 1.3 }}
            >
              {place}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
