export default ({ title, author }) => (
  <div>
    <p data-field="author" style={{ color: 'red' }}>{author}</p>
    <p>{author}</p>
  </div>
);
