import { formatDate } from './format.js';

// Three shades, each no larger than what it darkens: the photo stays bright where no text stands.
function Shade({ left, top, width, height, gradient }) {
  return (
    <div
      style={{
        display: 'flex',
        position: 'absolute',
        boxSizing: 'border-box',
        left,
        top,
        width,
        height,
        backgroundImage: gradient,
      }}
    />
  );
}

export default function Card({ title, standfirst, publication, section, author, date, photo }) {
  const when = formatDate(date, 'd MMMM yyyy');

  return (
    <div
      style={{
        display: 'flex',
        position: 'relative',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        backgroundColor: 'var(--night)',
        fontFamily: 'Inter',
        color: '#FFFFFF',
      }}
    >
      {photo && (
        <img
          src={photo}
          alt=""
          width={1200}
          height={630}
          style={{ position: 'absolute', top: 0, left: 0, objectFit: 'cover' }}
        />
      )}
      <Shade
        left={0}
        top={0}
        width={970}
        height={630}
        gradient="linear-gradient(90deg, rgba(10, 14, 36, 0.76) 0%, rgba(10, 14, 36, 0.68) 46%, rgba(10, 14, 36, 0.5) 72%, rgba(10, 14, 36, 0) 100%)"
      />
      <Shade left={0} top={0} width={1200} height={150} gradient="linear-gradient(180deg, rgba(10, 14, 36, 0.62) 0%, rgba(10, 14, 36, 0) 100%)" />
      <Shade left={0} top={430} width={1200} height={200} gradient="linear-gradient(0deg, rgba(10, 14, 36, 0.86) 0%, rgba(10, 14, 36, 0.62) 46%, rgba(10, 14, 36, 0) 100%)" />
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          position: 'relative',
          boxSizing: 'border-box',
          width: '100%',
          height: '100%',
          padding: '56px 64px 54px',
        }}
      >
        <div
          style={{
            display: 'flex',
            boxSizing: 'border-box',
            alignItems: 'center',
            justifyContent: 'space-between',
            marginBottom: 28,
          }}
        >
          <div
            data-field="publication"
            style={{
              display: 'block',
              boxSizing: 'border-box',
              width: 560,
              fontFamily: 'Bricolage Grotesque',
              fontSize: 38,
              fontWeight: 700,
              lineHeight: 1.15,
              letterSpacing: -1,
            }}
          >
            {publication}
          </div>
          {section && (
            <div
              data-field="section"
              style={{ display: 'block', boxSizing: 'border-box', width: 420, fontSize: 24, fontWeight: 600, textAlign: 'right' }}
            >
              {section}
            </div>
          )}
        </div>
        <h1
          data-field="title"
          style={{
            display: 'block',
            boxSizing: 'border-box',
            width: 650,
            margin: 'auto 0 0 0',
            fontFamily: 'Bricolage Grotesque',
            fontSize: 70,
            fontWeight: 500,
            lineHeight: 1.05,
            letterSpacing: '-0.032em',
            textWrap: 'balance',
          }}
        >
          {title}
        </h1>
        {standfirst && (
          <div
            data-field="standfirst"
            style={{
              display: 'block',
              boxSizing: 'border-box',
              width: 620,
              maxHeight: 71,
              marginTop: 18,
              fontSize: 26,
              lineHeight: 1.35,
              color: '#E9E4EA',
            }}
          >
            {standfirst}
          </div>
        )}
        <div
          style={{
            display: 'flex',
            boxSizing: 'border-box',
            justifyContent: 'space-between',
            marginTop: 30,
            paddingTop: 20,
            borderTop: '2px solid rgba(255, 255, 255, 0.28)',
            fontSize: 24,
          }}
        >
          <div data-field="author" style={{ display: 'block', boxSizing: 'border-box', width: 700, fontWeight: 600 }}>
            {author}
          </div>
          <div style={{ display: 'block', boxSizing: 'border-box', color: '#E9E4EA' }}>{when}</div>
        </div>
      </div>
    </div>
  );
}
