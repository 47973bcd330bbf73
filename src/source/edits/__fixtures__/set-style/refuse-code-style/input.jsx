export default ({ tags }) => (
  <p style={tags.length ? {} : undefined} />
);
