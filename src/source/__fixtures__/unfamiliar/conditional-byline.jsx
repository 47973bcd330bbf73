const Card = ({ title, author, date, image }) => (
  <div style={{ display: 'flex', boxSizing: 'border-box', width: 1200, height: 630, background: 'linear-gradient(135deg, #f5f3ff, #fdf2f8)' }}>
    <div style={{ display: 'flex', flexDirection: 'column', flex: 1, padding: 72, justifyContent: 'space-between' }}>
      <div style={{ display: 'flex', fontSize: title.length > 60 ? 52 : 68, fontWeight: 700, color: '#1e1b4b' }}>{title}</div>
      {author ? (
        <div style={{ display: 'flex', alignItems: 'center', fontSize: 28, color: '#4c1d95' }}>
          <span>By {author}</span>
          {date && <span style={{ marginLeft: 16, opacity: 0.6 }}>{date}</span>}
        </div>
      ) : (
        <div style={{ display: 'flex', fontSize: 28 }}>Editorial team</div>
      )}
    </div>
    {image && <img src={image} width={480} height={630} style={{ objectFit: 'cover' }} />}
  </div>
);

export default Card;
