export default ({ tags }) => (
  <p style={{ color: tags.length ? 'a' : 'b' }} />
);
