const logo = 'asset:a';
export default () => <img src={logo} />;
