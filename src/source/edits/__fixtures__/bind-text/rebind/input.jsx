export default ({ title, author }) => (
  <div>
    <p data-field="title" style={{ color: 'red' }}>{title}</p>
    <p>{author}</p>
  </div>
);
