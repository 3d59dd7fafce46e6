import { createParamDecorator } from '@nestjs/common';
/** The viewer as a handler's parameter. Only on handlers with a right: the guard has set it. */ export const CurrentViewer = createParamDecorator((_, context)=>{
    const { viewer } = context.switchToHttp().getRequest();
    if (viewer === undefined) throw new Error('A public route has no viewer.');
    return viewer;
});
export const VIEWER_SOURCE = Symbol('VIEWER_SOURCE');

//# sourceMappingURL=viewer.js.map