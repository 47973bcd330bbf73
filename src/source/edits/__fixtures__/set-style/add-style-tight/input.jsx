export default () => <br/>;
