export default () => <p>Old{' '}text {'here'}</p>;
