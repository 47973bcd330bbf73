export default () => (
  <img
    src="a"
    width={4}
    style={{ color: 'red' }}
  />
);
