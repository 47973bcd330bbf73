const Byline = ({ author, date }) => (
  <>
    <span style={{ fontWeight: 600 }}>{author}</span>
    <span style={{ margin: '0 12px', color: '#a1a1aa' }}>&middot;</span>
    <span>{date}</span>
  </>
);

export default function Card({ title, author, date, tags }) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', boxSizing: 'border-box', width: '100%', height: '100%', padding: 60 }}>
      <Fragment>
        <h1 style={{ fontSize: 56 }}>{title}</h1>
        <>{tags.length > 0 ? <small>{tags[0]}</small> : null}</>
      </Fragment>
      <div style={{ display: 'flex', fontSize: 24 }}>
        <Byline author={author} date={date} />
      </div>
    </div>
  );
}
