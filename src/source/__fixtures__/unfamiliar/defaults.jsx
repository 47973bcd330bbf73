export default function Card({
  title: headline = 'Untitled',
  author = 'The editors',
  date = '',
  tags: [first, second] = [],
  image: cover = 'asset:cover',
}) {
  return (
    <div
      style={{
        display: 'flex',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        margin: -0,
        marginTop: -12,
        transform: 'rotate(-1deg)',
        "padding": 36,
      }}
      lang="en"
    >
      <img src={cover} alt={'Cover'} width={300} height={300} style={{}} />
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <h1 style={{ fontSize: (54), lineHeight: +1.2 }}>{headline}</h1>
        <p style={ { color : "teal" , } }>{author} {date}</p>
        <p hidden>{first}{second && `, ${second}`}</p>
      </div>
    </div>
  );
}
